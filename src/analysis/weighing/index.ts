export { gradeOf, weigh, type Grade, type GradeCounts, type Weighed } from './weigh.ts'
