import { encode } from 'uqr'
import { usePage } from '../scope.ts'

export type QrCodeProps = {
  address: string
  /** What it opens, when the address itself should not be shown. */ text?: string
}

/** An address as a square code for a phone's camera, with the address to type under it. */
export function QrCode({ address, text }: QrCodeProps) {
  const { t } = usePage()
  const { size, path } = codeOf(address)
  return (
    <figure class="qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('ui.qr.title', { address: text ?? address })}
        shape-rendering="crispEdges"
      >
        <path fill="#000" d={path} />
      </svg>
      <figcaption class="qr-address">{text ?? address}</figcaption>
    </figure>
  )
}

type Code = { size: number; path: string }

const keptMax = 200
const kept = new Map<string, Code>()

/** Drawing a code takes longer than a whole page, so the latest are kept. */
function codeOf(address: string): Code {
  let code = kept.get(address)
  if (!code) {
    const { data, size } = encode(address, { ecc: 'M', border: 4 })
    code = { size, path: darkRuns(data) }
    if (kept.size >= keptMax) kept.delete(kept.keys().next().value!)
    kept.set(address, code)
  }
  return code
}

/** The dark squares of each row as runs: one path instead of a thousand squares. */
function darkRuns(data: boolean[][]): string {
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const start = x
      while (row[x]) x++
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`
    }
  })
  return path
}
