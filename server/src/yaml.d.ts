/** Bundled data: YAML in the repository, JSON in what ships (esbuild.mjs, vitest.config.ts). */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
