import { pickText } from '../../../shared/language.ts'
import { Heading, Lead, LocalTextOf, PrintButton, usePage } from '../../../ui/index.ts'
import type { SkillList } from '../skills/list-file.ts'

/** The self-check to fill in by hand. */
export function SkillsPaperPage({ list }: { list: SkillList }) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{pickText(list.name, language).text}</Heading>
      <Lead>
        <LocalTextOf text={list.about} />
      </Lead>
      <p>{t('learning.skills.paper-how')}</p>
      <p>
        <PrintButton />
      </p>
      <ul class="write-lines">
        <li>{t('learning.paper.name')}</li>
        <li>{t('learning.paper.date')}</li>
        <li>{t('learning.skills.paper-show')}</li>
      </ul>
      <ol class="ds-list">
        {list.skills.map(({ key, name, low, high }) => (
          <li key={key}>
            <strong>
              <LocalTextOf text={name} />
            </strong>
            <p>{'1 · 2 · 3 · 4 · 5'}</p>
            <p class="note">
              1: <LocalTextOf text={low} /> 5: <LocalTextOf text={high} />
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
