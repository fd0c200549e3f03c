/** A page of documentation, as Storybook's compiler gives it. */
declare module '*.mdx' {
  const page: unknown;
  export default page;
}
