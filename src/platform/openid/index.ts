export { openProvider, type Provider, type Visit } from './provider.ts'
export { providerReturnPath } from './settings.ts'
export { checkProvider } from './check.ts'
