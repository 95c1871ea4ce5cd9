import type { Translate } from '../../../../platform/i18n.ts'
import { pickText, type Language } from '../../../../shared/language.ts'
import { Heading, LinkList, PrintButton, usePage } from '../../../../ui/index.ts'
import { readinessPaths as paths } from '../paths.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import type { StatementsFile } from '../statement-file.ts'
import { askedOf, wordingFor } from '../statements.ts'
import { tiers, type Tier } from '../tiers.ts'

type Props = {
  address: { lab: string; stakeholderId: string; readinessRoundId: string }
  organisation: string
  round: ReadinessRoundRow
  file: StatementsFile
  tier: Tier
  language: Language
  /** The words of the sheet are in its own language, whatever the reader's. */
  say: Translate
  labName: string
}

/** One tier's statements on paper, each with its boxes. Print as many as are needed: no sheet has a number. */
export function SheetPage(props: Props) {
  const { address, tier, language } = props
  const { t, lab } = usePage()
  const to = (one: Tier, spoken: Language) => `${paths.sheet(address)}?tier=${one}&words=${spoken}`
  return (
    <>
      <div class="paper-guide">
        <Heading level={1}>{t('ecosystem.readiness.sheet.title')}</Heading>
        <p>{t('ecosystem.readiness.sheet.lead')}</p>
        <p>
          <PrintButton />
        </p>
        <LinkList
          items={[
            ...tiers
              .filter((one) => one !== tier)
              .map((one) => ({
                label: t('ecosystem.readiness.sheet.for', {
                  tier: t(`ecosystem.readiness.tier.${one}`),
                }),
                address: to(one, language),
              })),
            ...lab!.languages
              .filter((one) => one !== language)
              .map((one) => ({
                label: t(`ecosystem.readiness.sheet.in.${one}`),
                address: to(tier, one),
              })),
            { label: t('ecosystem.readiness.keying.back'), address: paths.round(address) },
          ]}
        />
      </div>
      <div class="papers papers-long" lang={language}>
        <Paper {...props} />
      </div>
    </>
  )
}

function Paper(props: Props) {
  const { organisation, round, tier, say, labName } = props
  return (
    <article class="paper">
      <p class="paper-head">
        <strong>{labName}</strong>
        <span>{say(`ecosystem.readiness.tier.${tier}`)}</span>
      </p>
      <h2 class="ds-heading paper-question">
        {say('ecosystem.readiness.answer.title', { name: organisation })}
      </h2>
      <p>{say('ecosystem.readiness.sheet.how')}</p>
      {props.file.areas.map((area) => (
        <Area key={area.key} {...props} area={area} />
      ))}
      <p class="paper-small">
        {say('ecosystem.readiness.sheet.keeps', { closesOn: round.closesOn })}
      </p>
    </article>
  )
}

const box = '☐'
const columns = ['1', '2', '3', '4', '5'] as const

function Area({
  file,
  area,
  tier,
  language,
  say,
}: Props & { area: StatementsFile['areas'][number] }) {
  const asked = askedOf(file, tier).filter((one) => one.area === area.key)
  return (
    <table class="paper-votes">
      <thead>
        <tr>
          <th scope="row">
            <strong>{pickText(area.name, language).text}</strong>
          </th>
          {columns.map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
          <th scope="col">{say('ecosystem.readiness.cannot-say')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              {pickText(wordingFor(one, tier), language).text}
              <span class="paper-small">
                {' '}
                {say('ecosystem.readiness.ends', {
                  one: pickText(one.one, language).text,
                  five: pickText(one.five, language).text,
                })}
              </span>
            </th>
            {[...columns, '0'].map((value) => (
              <td key={value}>{box}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
