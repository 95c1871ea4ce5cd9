import { fileProblem } from '../../../platform/blobs/index.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { refuse } from '../../../shared/result.ts'
import { problemsOf, type Problem } from '../../../ui/index.ts'
import { photosMax, stepInputs, type Answers, type DraftPhoto } from './input.ts'
import type { AskingStep } from './steps.ts'

type Sent = { ok: true; answer: unknown } | { ok: false; problems: Problem[] }

/** What one page of the form has sent, checked; a picture is received and redrawn before the change. */
export async function answerOf(c: AppContext, step: AskingStep, begun: Answers): Promise<Sent> {
  const { fields } = await c.var.form()
  const photos = step === 'place' ? await photosOf(c, begun.place?.photos ?? []) : null
  if (photos && 'problem' in photos) return { ok: false, problems: [photos.problem] }
  const sent = photos ? { placeId: fields.placeId, photos: photos.kept } : fields
  const parsed = stepInputs[step].safeParse(sent)
  if (parsed.success) return { ok: true, answer: parsed.data }
  return {
    ok: false,
    problems: problemsOf(c, refuse('invalid-input', { issues: parsed.error.issues })),
  }
}

/** The pictures there were, without those taken away, with the one that was sent now. */
async function photosOf(
  c: AppContext,
  before: readonly DraftPhoto[],
): Promise<{ kept: DraftPhoto[] } | { problem: Problem }> {
  const { t, labId, parts } = c.var
  const { files, values } = await c.var.form()
  const kept = before.filter(({ sha256 }) => values[`gone.${sha256}`] !== 'yes')
  const file = files.photo
  if (!file) return { kept }
  if (kept.length >= photosMax) {
    return { problem: { field: 'photo', text: t('voices.saying.problem.photos', { photosMax }) } }
  }
  const received = await parts.blobs.receive(labId, {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    declaredType: file.type,
  })
  if (!received.ok) {
    const { key, values: words } = fileProblem(received)
    return { problem: { field: 'photo', text: t(key, words) } }
  }
  if (!received.value.mediaType.startsWith('image/')) {
    return { problem: { field: 'photo', text: t('voices.saying.problem.photo-kind') } }
  }
  const shows = typeof values.shows === 'string' ? values.shows : ''
  const others = kept.filter(({ sha256 }) => sha256 !== received.value.sha256)
  return { kept: [...others, { ...received.value, shows }] }
}
