import type { Translate } from '../../../../platform/i18n.ts'
import { pickText } from '../../../../shared/language.ts'
import { EmptyState, Heading, PrintButton, QrCode, usePage } from '../../../../ui/index.ts'
import type { OfferedText } from '../../assisted/consents.ts'
import { visibilities } from '../../contribution/words.ts'
import type { SheetBatchRow } from '../schema.ts'

type PrintedSheet = { number: number; code: string; link: string }

type Props = {
  back: string
  large: boolean
  batch: SheetBatchRow
  /** Consents to tick on paper: of a story each use, of all else taking part. */
  texts: readonly OfferedText[]
  /** The words of the sheet are in its own language, whatever the reader's. */
  say: Translate
  /** Where the code is typed by hand. */
  typeAt: string
  sheets: readonly PrintedSheet[]
}

/** Sheets to print, one on each side of A4: the question, room to write, who may read it, and a part to tear off. */
export function PrintPage(props: Props) {
  const { back, large, batch, sheets } = props
  const { t } = usePage()
  return (
    <>
      <div class="paper-guide">
        <Heading level={1}>{t('voices.sheet.print-title')}</Heading>
        <p>{t('voices.sheet.print-lead', { count: sheets.length })}</p>
        <p>
          <PrintButton />
        </p>
        <p>
          <a class="ds-link" href={back}>
            {t('voices.sheet.back')}
          </a>
        </p>
      </div>
      {sheets.length === 0 ? (
        <EmptyState title={t('voices.sheet.nothing-to-print')} />
      ) : (
        <div class={large ? 'papers papers-large' : 'papers'} lang={batch.language}>
          {sheets.map((sheet) => (
            <Paper key={sheet.code} {...props} sheet={sheet} />
          ))}
        </div>
      )}
    </>
  )
}

const box = '☐'
/** More lines than fit: the sheet shows as many as there is room for. */
const linesMax = 30

function Paper(props: Props & { sheet: PrintedSheet }) {
  const { batch, say, sheet } = props
  const { lab } = usePage()
  return (
    <article class="paper">
      <p class="paper-head">
        <strong>{pickText(lab!.name, batch.language).text}</strong>
        <span>
          {say('voices.sheet.paper.number', { number: sheet.number, of: batch.sheetCount })} ·{' '}
          {sheet.code}
        </span>
      </p>
      <h2 class="ds-heading paper-question">{batch.question}</h2>
      <div class="paper-lines" aria-hidden="true">
        {Array.from({ length: linesMax }, (_, line) => (
          <span key={line} />
        ))}
      </div>
      <Choices {...props} />
      <TearOff {...props} />
    </article>
  )
}

function Choices({ say, texts }: Props) {
  return (
    <>
      <p>
        <strong>{say('voices.sheet.paper.readers')}</strong>
      </p>
      <p class="paper-boxes">
        {visibilities.map((one) => (
          <span key={one}>
            {box} {say(`voices.visibility.${one}`)}
          </span>
        ))}
      </p>
      {texts.length > 0 && (
        <div class="paper-small">
          <p>
            <strong>{say('voices.sheet.paper.agree')}</strong>
          </p>
          {texts.map(({ id, purpose, language, body }) => (
            <p key={id} lang={language}>
              {box} <strong>{say(`people.purpose.${purpose}`)}:</strong> {body}
            </p>
          ))}
        </div>
      )}
      <p>
        {box} {say('voices.sheet.paper.health')}
      </p>
      <p>
        {box} {say('voices.sheet.paper.for-somebody')}
      </p>
      <p class="paper-blanks">
        <span>{say('voices.sheet.paper.name')}</span>
        <span>{say('voices.sheet.paper.contact')}</span>
        <span>{say('voices.sheet.paper.signature')}</span>
      </p>
    </>
  )
}

function TearOff({ say, sheet, typeAt }: Props & { sheet: PrintedSheet }) {
  return (
    <div class="paper-tear">
      <QrCode address={sheet.link} text={sheet.code} />
      <div>
        <p>
          <strong>{say('voices.sheet.paper.keep')}</strong>
        </p>
        <p>{say('voices.sheet.paper.ask', { address: typeAt.replace(/^https?:\/\//, '') })}</p>
      </div>
    </div>
  )
}
