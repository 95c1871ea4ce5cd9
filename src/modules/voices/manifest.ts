import { archived } from './archived.ts'
import type { Manifest } from '../../platform/manifest.ts'
import { closedLoop } from './closed-loop.ts'
import { keepingOrder } from './keeping-order.ts'
import { waysIn } from './ways-in.ts'
import { onPublicPage, onWorkPage } from './call/besides.ts'
import { canDoNow } from './call/gathered.ts'
import { callRoutes } from './call/routes.tsx'
import { contributionKind } from './contribution/thread-kind.ts'
import { changeRoutes } from './contribution/change-routes.tsx'
import { listRoutes } from './contribution/list-routes.tsx'
import { pageRoutes } from './contribution/page-routes.tsx'
import { exportRoutes } from './export/routes.tsx'
import callEn from './messages/call.en.json'
import callSv from './messages/call.sv.json'
import contributionEn from './messages/contribution.en.json'
import contributionSv from './messages/contribution.sv.json'
import en from './messages/en.json'
import exportEn from './messages/export.en.json'
import exportSv from './messages/export.sv.json'
import receiptEn from './messages/receipt.en.json'
import receiptSv from './messages/receipt.sv.json'
import outreachEn from './messages/outreach.en.json'
import outreachSv from './messages/outreach.sv.json'
import sayingEn from './messages/saying.en.json'
import sayingSv from './messages/saying.sv.json'
import sv from './messages/sv.json'
import wordsEn from './messages/words.en.json'
import wordsSv from './messages/words.sv.json'
import { outreachBeside } from './outreach/besides.ts'
import { replyRoutes } from './outreach/reply-routes.tsx'
import { outreachRoutes } from './outreach/routes.tsx'
import { writeInvitations } from './outreach/write-invitations.ts'
import { voicesPaths } from './paths.ts'
import { receiptRoutes } from './receipt/routes.tsx'
import { sayingRoutes } from './saying/routes.tsx'
import { sweepVoices } from './sweep.ts'
import { senseMaking } from './sense-making.ts'

/** How voices are put into the house. */
export const manifest: Manifest = {
  name: 'voices',
  archived,
  messages: {
    en: {
      ...en,
      ...waysIn.messages.en,
      ...closedLoop.messages.en,
      ...wordsEn,
      ...callEn,
      ...outreachEn,
      ...sayingEn,
      ...contributionEn,
      ...receiptEn,
      ...exportEn,
      ...senseMaking.messages.en,
      ...keepingOrder.messages.en,
    },
    sv: {
      ...sv,
      ...waysIn.messages.sv,
      ...closedLoop.messages.sv,
      ...wordsSv,
      ...callSv,
      ...outreachSv,
      ...sayingSv,
      ...contributionSv,
      ...receiptSv,
      ...exportSv,
      ...senseMaking.messages.sv,
      ...keepingOrder.messages.sv,
    },
  },
  routes: [
    ...waysIn.routes,
    ...closedLoop.routes,
    callRoutes,
    outreachRoutes,
    replyRoutes,
    sayingRoutes,
    listRoutes,
    exportRoutes,
    pageRoutes,
    changeRoutes,
    receiptRoutes,
    ...senseMaking.routes,
    ...keepingOrder.routes,
  ],
  checkers: closedLoop.checkers,
  listeners: [...keepingOrder.listeners],
  jobs: [writeInvitations, ...waysIn.jobs, ...closedLoop.jobs, ...keepingOrder.jobs],
  threadKinds: [contributionKind, ...senseMaking.threadKinds],
  navigation: [
    ...waysIn.navigation,
    ...keepingOrder.navigation,
    {
      label: 'voices.receipt.navigation',
      address: (lab) => voicesPaths.receipts({ lab }),
      shownTo: 'anyone',
      order: 60,
    },
  ],
  gathered: [
    waysIn.gathered,
    closedLoop.gathered,
    senseMaking.gathered,
    keepingOrder.gathered,
    { canDoNow },
  ],
  personalData: closedLoop.personalData,
  sweep: sweepVoices,
  besides: [
    ...closedLoop.besides,
    ...waysIn.besides,
    outreachBeside,
    onPublicPage,
    onWorkPage,
    ...keepingOrder.besides,
    ...senseMaking.besides,
  ],
}
