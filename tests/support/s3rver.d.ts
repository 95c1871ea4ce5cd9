/** What we use of a package that brings no types. */
declare module '@20minutes/s3rver' {
  import type { AddressInfo } from 'node:net'

  type Server = { run(): Promise<AddressInfo>; close(): Promise<void> }
  const S3rver: new (options: object) => Server
  export = S3rver
}
