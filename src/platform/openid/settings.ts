/** A provider of sign-ins that the host has named. */
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it, such as the name of their organisation. */
  label: string
}

/** Where the provider sends people back to, below the public address. */
export const providerReturnPath = '/sign-in/provider/return'
