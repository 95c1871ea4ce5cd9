import type { Translate } from '../../../../platform/i18n.ts'
import { pickText, type Language, type LocalText } from '../../../../shared/language.ts'
import { Heading, LinkList, PrintButton, QrCode, usePage } from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { assessmentStatements } from '../../method-files.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'

type Props = {
  at: ServicePlace & { serviceAssessmentId: string }
  found: ShownService
  closesOn: string
  language: Language
  /** The words of the sheet are in its own language, whatever the reader's. */
  say: Translate
  labName: LocalText
  link: string
}
const box = '☐'
const grades = ['1', '2', '3', '4', '5'] as const
const lines = 4

/** The statements on paper with their boxes; whoever keys it in writes a number on it first. */
export function PaperPage(props: Props) {
  const { at, language } = props
  const { t, lab } = usePage()
  return (
    <>
      <div class="paper-guide">
        <Heading level={1}>{t('pilots.service.paper.title')}</Heading>
        <p>{t('pilots.service.paper.lead')}</p>
        <p>
          <PrintButton />
        </p>
        <LinkList
          items={[
            ...lab!.languages
              .filter((one) => one !== language)
              .map((one) => ({
                label: t(`ui.language.${one}`),
                address: `${paths.assessmentSheet(at)}?words=${one}`,
              })),
            { label: t('pilots.service.round.title'), address: paths.assessment(at) },
          ]}
        />
      </div>
      <div class="papers papers-long" lang={language}>
        <Paper {...props} />
      </div>
    </>
  )
}

function Paper({ found, closesOn, language, say, labName, link }: Props) {
  const name = pickText(found.title, language).text
  return (
    <article class="paper">
      <p class="paper-head">
        <strong>{pickText(labName, language).text}</strong>
        <span>
          {box} {say('pilots.service.side.users')} {box} {say('pilots.service.side.staff')}
        </span>
      </p>
      <h2 class="ds-heading paper-question">{say('pilots.service.answer.title', { name })}</h2>
      <table class="paper-votes">
        <thead>
          <tr>
            <th scope="row">{say('pilots.service.paper.scale')}</th>
            {grades.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessmentStatements().map(({ key, text }) => (
            <tr key={key}>
              <th scope="row">{pickText(text, language).text}</th>
              {grades.map((one) => (
                <td key={one}>{box}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('pilots.service.answer.words')}</p>
      <div class="paper-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} />
        ))}
      </div>
      <div class="paper-tear">
        <p>{say('pilots.service.paper.hand-in', { day: closesOn })}</p>
        <QrCode address={link} text={link.replace(/^https?:\/\//, '')} />
      </div>
    </article>
  )
}
