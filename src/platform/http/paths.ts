type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** An address as a function, with its pattern for the router. */
export type Path<P extends string> = ((values: Record<Names<P>, string>) => string) & { pattern: P }

/** Makes an address from a pattern such as '/:lab/initiatives/:initiative'. */
export function path<P extends string>(pattern: P): Path<P> {
  const build = (values: Record<string, string>) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name]!))
  return Object.assign(build, { pattern }) as Path<P>
}
