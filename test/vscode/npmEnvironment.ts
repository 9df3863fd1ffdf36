/** npm sets dozens of variables for the scripts that it runs; an npm inside one must see only how to reach the registry. */
const KEPT = /^npm_config_(registry|userconfig|globalconfig|cache|(https?_?)?proxy|noproxy|ca|cafile|strict_ssl)$/i;

/** The environment for an npm that is started from within a script of npm's. */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$)/i.test(name) || KEPT.test(name));
  return Object.fromEntries(kept);
}
