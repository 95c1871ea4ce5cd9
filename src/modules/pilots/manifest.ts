import type { Manifest } from '../../platform/manifest.ts'
import { money } from './funding/part.ts'
import { ideas } from './idea/part.ts'
import courseEn from './messages/course.en.json'
import courseSv from './messages/course.sv.json'
import exitEn from './messages/exit.en.json'
import exitSv from './messages/exit.sv.json'
import experimentEn from './messages/experiment.en.json'
import experimentSv from './messages/experiment.sv.json'
import fundingEn from './messages/funding.en.json'
import fundingSv from './messages/funding.sv.json'
import ideaEn from './messages/idea.en.json'
import ideaSv from './messages/idea.sv.json'
import measureEn from './messages/measure.en.json'
import measureSv from './messages/measure.sv.json'
import peopleEn from './messages/people.en.json'
import peopleSv from './messages/people.sv.json'
import pilotEn from './messages/pilot.en.json'
import pilotSv from './messages/pilot.sv.json'
import planEn from './messages/plan.en.json'
import planSv from './messages/plan.sv.json'
import portfolioEn from './messages/portfolio.en.json'
import portfolioSv from './messages/portfolio.sv.json'
import prototypeEn from './messages/prototype.en.json'
import prototypeSv from './messages/prototype.sv.json'
import serviceEn from './messages/service.en.json'
import serviceSv from './messages/service.sv.json'
import { sweepAll, together, type Part } from './part.ts'
import { pilots } from './pilot/part.ts'
import { trying } from './prototype/part.ts'
import { service } from './service/part.ts'

const parts: readonly Part[] = [ideas, trying, money, pilots, service]

/** How pilots are put into the house: what comes before and after one are parts of their own. */
export const manifest: Manifest = {
  name: 'pilots',
  messages: {
    en: {
      ...courseEn,
      ...exitEn,
      ...experimentEn,
      ...fundingEn,
      ...ideaEn,
      ...measureEn,
      ...peopleEn,
      ...pilotEn,
      ...planEn,
      ...portfolioEn,
      ...prototypeEn,
      ...serviceEn,
    },
    sv: {
      ...courseSv,
      ...exitSv,
      ...experimentSv,
      ...fundingSv,
      ...ideaSv,
      ...measureSv,
      ...peopleSv,
      ...pilotSv,
      ...planSv,
      ...portfolioSv,
      ...prototypeSv,
      ...serviceSv,
    },
  },
  routes: parts.flatMap(({ routes = [] }) => routes),
  navigation: parts.flatMap(({ navigation = [] }) => navigation),
  listeners: parts.flatMap(({ listeners = [] }) => listeners),
  checkers: parts.flatMap(({ checkers = [] }) => checkers),
  threadKinds: parts.flatMap(({ threadKinds = [] }) => threadKinds),
  besides: parts.flatMap(({ besides = [] }) => besides),
  gathered: parts.flatMap(({ gathered = [] }) => gathered),
  archived: parts.flatMap(({ archived = [] }) => archived),
  sweep: sweepAll(parts),
  personalData: together(parts),
}
