import { path } from '../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId'

/** The addresses that every part of voices links to; each part adds its own beside it. */
export const voicesPaths = {
  /** What people said, as a list. */
  voices: path(`${one}/voices`),
  voice: path(`${one}/voices/:contributionId`),
  /** Say something: the public form. */
  saying: path(`${one}/saying`),
  /** What happened to what I said: by receipt code. */
  receipts: path('/:lab/receipts'),
  receipt: path('/:lab/receipts/:code'),
  /** Reading together: tags, extracts, themes, findings. */
  themes: path(`${one}/themes`),
  theme: path(`${one}/themes/:themeId`),
  findings: path(`${one}/findings`),
  finding: path(`${one}/findings/:findingId`),
  conversations: path(`${one}/conversations`),
  conversation: path(`${one}/conversations/:conversationId`),
  commitments: path(`${one}/commitments`),
  /** Answering: what has no answer yet, alone or in bulk. */
  answers: path(`${one}/answers`),
  answer: path(`${one}/voices/:contributionId/answer`),
  /** Ways in that champions and coordinators use. */
  phoneDesk: path('/:lab/phone-desk'),
  callBacks: path('/:lab/call-backs'),
  sheets: path(`${one}/sheets`),
  interviews: path(`${one}/interviews`),
  imports: path(`${one}/imports`),
  outreach: path(`${one}/outreach`),
  moderation: path('/:lab/moderation'),
  safeguarding: path('/:lab/safeguarding'),
  myVoices: path('/:lab/my-voices'),
}
