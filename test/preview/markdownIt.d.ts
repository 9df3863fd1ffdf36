// Older versions are there under names of their own. 12 has no types; what the preview uses of it is as in 15.
declare module 'markdown-it-12' {
  export { default } from 'markdown-it';
}
declare module 'markdown-it-14' {
  export { default } from 'markdown-it';
}
