import type { Translate } from '../../../../../platform/i18n.ts'
import { pickText } from '../../../../../shared/language.ts'
import { ButtonLink, Heading, PrintButton, QrCode, usePage } from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import type { Printable } from '../queries.ts'
import type { OpinionSheetRow } from '../schema.ts'
import { sheetCode } from '../sheet-code.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionSheetId: string }
  map: OpinionMapRow
  sheet: OpinionSheetRow
  statements: readonly Printable[]
  /** Copies printed by this page, from 1. */
  from: number
  to: number
  large: boolean
  /** The words of the sheet are in its own language, whatever the reader's. */
  say: Translate
  /** Where the same can be answered on the web. */
  link: string
}

/** Copies to print: each statement with boxes, room for one of one's own, and where the answers go. */
export function PrintPage(props: Props) {
  const { address, sheet, from, to, large } = props
  const { t } = usePage()
  const copies = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const size = large ? '&size=large' : ''
  return (
    <>
      <div class="paper-guide">
        <Heading level={1}>{t('engagement.sheet.print-title')}</Heading>
        <p>{t('engagement.sheet.print-lead', { from, to, copies: sheet.copies })}</p>
        <p>
          <PrintButton />{' '}
          {to < sheet.copies && (
            <ButtonLink
              look="secondary"
              href={`${paths.sheetPrint(address)}?from=${to + 1}${size}`}
            >
              {t('engagement.sheet.print-next')}
            </ButtonLink>
          )}
        </p>
        <p>
          <a class="ds-link" href={paths.sheet(address)}>
            {t('engagement.keying.back')}
          </a>
        </p>
      </div>
      <div
        class={large ? 'papers papers-long papers-large' : 'papers papers-long'}
        lang={sheet.language}
      >
        {copies.map((copy) => (
          <Paper key={copy} {...props} copy={copy} />
        ))}
      </div>
    </>
  )
}

type PaperProps = Props & { copy: number }

function Paper(props: PaperProps) {
  const { map, sheet, say, copy } = props
  const { lab } = usePage()
  return (
    <article class="paper">
      <p class="paper-head">
        <strong>{pickText(lab!.name, sheet.language).text}</strong>
        <span>
          {say('engagement.sheet.paper.copy', {
            code: sheetCode(sheet.id),
            copy,
            copies: sheet.copies,
          })}
        </span>
      </p>
      <h2 class="ds-heading paper-question">{pickText(map.topic, sheet.language).text}</h2>
      <p>{say('engagement.sheet.paper.how')}</p>
      <Statements {...props} />
      <p>
        <strong>{say('engagement.sheet.paper.own')}</strong>
      </p>
      <div class="paper-lines" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p class="paper-small">
        {say('engagement.sheet.paper.keeps', {
          lab: pickText(lab!.name, sheet.language).text,
        })}
      </p>
      <p class="paper-blanks">
        <span>{say('engagement.sheet.paper.name')}</span>
        <span>{say('engagement.sheet.paper.signature')}</span>
      </p>
      <Foot {...props} />
    </article>
  )
}

const box = '☐'
const boxes = ['agree', 'disagree', 'pass', 'matters'] as const

function Statements({ statements, sheet, say }: PaperProps) {
  return (
    <table class="paper-votes">
      <thead>
        <tr>
          <td />
          {boxes.map((one) => (
            <th key={one} scope="col">
              {say(`engagement.sheet.paper.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement, place) => {
          const said = spokenWords(statement, sheet.language)
          return (
            <tr key={statement.number}>
              <th scope="row" lang={said.language}>
                {place + 1}. {said.text}
              </th>
              {boxes.map((one) => (
                <td key={one}>{box}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Where somebody who types finds the way to the map: the lab's front page. */
function shortAddress(link: string): string {
  return link.replace(/^https?:\/\//, '').split('/initiatives/')[0]!
}

function Foot({ say, link }: PaperProps) {
  return (
    <div class="paper-tear">
      <QrCode address={link} text={shortAddress(link)} />
      <div>
        <p>
          <strong>{say('engagement.sheet.paper.web')}</strong>
        </p>
        <p>{say('engagement.sheet.paper.once')}</p>
      </div>
    </div>
  )
}
