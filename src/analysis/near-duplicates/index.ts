export { bandsOf, signatureOf } from './bands.ts'
export { likenessOf, shinglesOf } from './shingles.ts'
