import type { Manifest } from '../../platform/manifest.ts'
import { contributionsAnswered } from './checkers/contributions-answered.ts'
import { livedExperience } from './checkers/lived-experience.ts'
import { outreachDocumented } from './checkers/outreach-documented.ts'
import { storyConsent } from './checkers/story-consent.ts'
import { answerRoutes } from './disposition/answer-routes.tsx'
import { waitsForAnswers } from './disposition/gathered.ts'
import { answersRoutes } from './disposition/routes.tsx'
import { personalData } from './erasure/personal-data.ts'
import { erasureRoutes } from './erasure/routes.tsx'
import { loopOnPublicPage, loopOnWorkPage } from './loop/besides.ts'
import { loopRoutes } from './loop/routes.tsx'
import answersEn from './messages/answers.en.json'
import answersSv from './messages/answers.sv.json'
import checksEn from './messages/checks.en.json'
import checksSv from './messages/checks.sv.json'
import loopEn from './messages/loop.en.json'
import loopSv from './messages/loop.sv.json'
import mineEn from './messages/mine.en.json'
import mineSv from './messages/mine.sv.json'
import noticeEn from './messages/notice.en.json'
import noticeSv from './messages/notice.sv.json'
import { onPersonPage } from './my-voices/besides.ts'
import { myVoicesRoutes } from './my-voices/routes.tsx'
import { tellAnswers } from './tell/tell-answers.ts'

/** Answering everyone, telling them, and what is theirs to take or to have forgotten, as its part of the manifest. */
export const closedLoop = {
  messages: {
    en: { ...answersEn, ...checksEn, ...loopEn, ...mineEn, ...noticeEn },
    sv: { ...answersSv, ...checksSv, ...loopSv, ...mineSv, ...noticeSv },
  },
  routes: [answersRoutes, answerRoutes, loopRoutes, myVoicesRoutes, erasureRoutes],
  checkers: [contributionsAnswered, storyConsent, outreachDocumented, livedExperience],
  jobs: [tellAnswers],
  gathered: waitsForAnswers,
  besides: [loopOnPublicPage, loopOnWorkPage, onPersonPage],
  personalData,
} satisfies Partial<Manifest>
