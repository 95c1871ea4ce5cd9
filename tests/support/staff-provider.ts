import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import { providerReturnPath } from '../../src/platform/openid/index.ts'

const client = { id: 'talkoo', secret: 'a secret for tests, & no other'.replaceAll(' ', '-') }

/**
 * A real provider on this computer, with its own pages for signing in: whoever types an address there has it, verified
 * unless it begins with 'new.'.
 */
export async function staffProvider(port: number, siteUrl: string) {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [siteUrl + providerReturnPath],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['keys of tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('new.') }),
    }),
  })
  const server = createServer(provider.callback())
  const listen = () =>
    new Promise<void>((resolve) => void server.listen(port, 'localhost', resolve))
  await listen()
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_LABEL: 'Region Norr',
    },
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
