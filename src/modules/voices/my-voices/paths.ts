import { path } from '../../../platform/http/paths.ts'

/** Addresses of what is about one person: theirs, and those that keepers use for who asks by phone or letter. */
export const myVoicesPaths = {
  data: path('/:lab/my-voices/data'),
  erasure: path('/:lab/my-voices/erasure'),
  forgotten: path('/:lab/forgotten'),
  personVoices: path('/:lab/people/:participantId/voices'),
  personErasure: path('/:lab/people/:participantId/erasure'),
}
