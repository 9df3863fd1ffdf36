/** Bundled data: YAML in the repository, JSON in what ships (esbuild.mjs, vitest.config.mts); tests hold it to its schema. */
declare module '*/catalogs/aws.yaml' {
  const data: import('./catalog/schema.ts').CatalogFile;
  export default data;
}

declare module '*/blueprints/aip-c01.yaml' {
  const data: import('./blueprint/schema.ts').BlueprintFile;
  export default data;
}
