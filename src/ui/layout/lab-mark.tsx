/** The sign of a lab in its own colour: a roof over neighbours. */
export function LabMark() {
  return (
    <svg class="lab-mark" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
      <rect class="lab-mark-ground" width="44" height="44" rx="12" />
      <path class="lab-mark-line" d="M8 22 22 10l14 12" />
      <circle class="lab-mark-dot" cx="14" cy="29" r="4" />
      <circle class="lab-mark-dot" cx="30" cy="29" r="4" />
      <circle class="lab-mark-dot" cx="22" cy="25.500" r="4" />
    </svg>
  )
}
