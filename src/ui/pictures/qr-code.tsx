import { encode } from 'uqr'
import { usePage } from '../scope.ts'

export type QrCodeProps = {
  address: string
  /** What it opens, when the address itself should not be shown. */ text?: string
}

/** An address as a square code for a phone's camera, with the address to type under it. */
export function QrCode({ address, text }: QrCodeProps) {
  const { t } = usePage()
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <figure class="qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('ui.qr.title', { address: text ?? address })}
        shape-rendering="crispEdges"
      >
        <path fill="#000" d={darkRuns(data)} />
      </svg>
      <figcaption class="qr-address">{text ?? address}</figcaption>
    </figure>
  )
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
