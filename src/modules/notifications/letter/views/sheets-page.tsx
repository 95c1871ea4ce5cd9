import { Heading, PrintButton, usePage } from '../../../../ui/index.ts'
import type { Sheet } from '../sheet.ts'

/** Letters ready to print, one a sheet, each address where the window of the envelope is. */
export function SheetsPage({ sheets }: { sheets: Sheet[] }) {
  const { t } = usePage()
  return (
    <>
      <div class="letters-guide">
        <Heading level={1}>{t('notifications.sheets.title')}</Heading>
        <p>{t('notifications.sheets.lead', { count: sheets.length })}</p>
        <p class="note">{t('notifications.sheets.window')}</p>
        <PrintButton />
      </div>
      <div class="letters">
        {sheets.map((sheet) => (
          <Letter key={sheet.id} {...sheet} />
        ))}
      </div>
    </>
  )
}

function Letter(sheet: Sheet) {
  const { language, from, address, date, subject, greeting, body, closing, signature, reach } =
    sheet
  return (
    <article class="letter" lang={language}>
      <div class="letter-window">
        {from && <p class="letter-from">{from}</p>}
        <address class="keeps-lines">{address}</address>
      </div>
      <p class="letter-date">{date}</p>
      <h2 class="letter-subject">{subject}</h2>
      <p>{greeting}</p>
      <p class="keeps-lines">{body}</p>
      <p>
        {closing}
        {signature.map((line) => (
          <>
            <br />
            {line}
          </>
        ))}
      </p>
      {reach.length > 0 && <p class="letter-reach">{reach.join(' · ')}</p>}
    </article>
  )
}
