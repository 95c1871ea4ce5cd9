export type ProgressBarProps = {
  /** What is counted: 'Requirements met'. */
  label: string
  done: number
  of: number
  /** How far, in words: '3 of 5'. */
  text: string
}

/** How much of a known whole is there; the figure stands beside the bar. */
export function ProgressBar({ label, done, of, text }: ProgressBarProps) {
  const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 0
  return (
    <div class="progress">
      <span class="progress-label">{label}</span>
      <span class="progress-text">{text}</span>
      <svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="progress-ground" width="100" height="4" />
        <rect class="progress-fill" width={Math.round(share * 1000) / 10} height="4" />
      </svg>
    </div>
  )
}
