/** A store for files that speaks S3, as the host has named it. */
export type S3Settings = {
  endpoint: string
  region: string
  bucket: string
  keyId: string
  secretKey: string
  /** The bucket stands in the path of the address, not before its host name. */
  pathStyle: boolean
}
