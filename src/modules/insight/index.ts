export { importPopulation } from './population/commands.ts'
