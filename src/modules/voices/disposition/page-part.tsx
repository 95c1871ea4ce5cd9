import { Section, usePage } from '../../../ui/index.ts'
import { pagePart } from '../contribution/page-part.tsx'
import { voicesPaths } from '../paths.ts'
import { groundTitles } from './ground-titles.ts'
import { mayAnswer, needsOwnAnswer } from './policy.ts'
import { answersTo, noticesOf, type KeptAnswer, type Told } from './queries.ts'
import { AnswerHistory } from './views/answer-history.tsx'
import { NoticeState } from './views/notice-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  answers: KeptAnswer[]
  titles: Awaited<ReturnType<typeof groundTitles>>
  /** How it was told; null for readers whose it is not. */
  told: Told | null
  unnamed: boolean
  handles: boolean
  mayAnswer: boolean
  isComment: boolean
}

/** What became of a contribution, for everyone who reads it; how it was told, for who said it and who handles it. */
export const answerPart = pagePart<Props>(
  'answer',
  async ({ db, labId, actor, found, isOwn, handles, address, kinds }) => {
    const all = await answersTo(db, labId, found.id)
    const answers = handles ? all : all.filter(({ told }) => told)
    const may = mayAnswer(actor, found.initiativeId, [found]).ok
    if (answers.length === 0 && !may && !needsOwnAnswer(found)) return null
    const inside = isOwn || handles
    return {
      address,
      answers: inside ? answers : answers.filter(({ replacedAt }) => replacedAt === null),
      titles: await groundTitles(db, labId, actor, kinds, answers),
      told: inside && answers.length > 0 ? await noticesOf(db, labId, found.id) : null,
      unnamed: found.participantId === null,
      handles,
      mayAnswer: may,
      isComment: found.aboutId !== null,
    }
  },
  AnswerPart,
)

function AnswerPart(props: Props) {
  const { address, answers, titles, told, unnamed, handles, isComment } = props
  const { t } = usePage()
  const link = props.mayAnswer && (
    <p>
      <a class="ds-link" href={voicesPaths.answer(address)}>
        {t(answers.length > 0 ? 'voices.answers.change' : 'voices.answer.title')}
      </a>
    </p>
  )
  if (answers.length === 0) {
    return (
      <Section id="standing-answer" title={t('voices.answer.standing')}>
        <p>{t(isComment ? 'voices.answer.by-about' : 'voices.answer.none')}</p>
        {link}
      </Section>
    )
  }
  return (
    <>
      <AnswerHistory answers={answers} titles={titles} inside={handles} />
      {told && <NoticeState told={told} unnamed={unnamed} />}
      {link}
    </>
  )
}
