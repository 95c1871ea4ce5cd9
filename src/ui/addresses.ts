/** Addresses every page points to; the modules that answer them use the same ones. */
export const addresses = {
  front: (lab: string | null) => (lab ? `/${lab}` : '/'),
  readingSettings: '/reading-settings',
  signIn: (back: string) => `/sign-in?back=${encodeURIComponent(back)}`,
  signOut: '/sign-out',
  me: (lab: string | null) => (lab ? `/${lab}/me` : '/account'),
  accessibility: (lab: string) => `/${lab}/accessibility`,
  privacy: (lab: string) => `/${lab}/privacy`,
  complaints: (lab: string) => `/${lab}/complaints`,
  theme: (lab: string, version: string) => `/${lab}/theme/${version}.css`,
  labColours: (version: string) => `/lab-colours/${version}.css`,
  language: (path: string, query: string, language: string) => {
    const wanted = new URLSearchParams(query)
    wanted.set('language', language)
    return `${path}?${wanted}`
  },
}
