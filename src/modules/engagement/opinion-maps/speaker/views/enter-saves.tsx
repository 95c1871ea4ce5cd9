/** The Enter key presses a form's first button: this one saves, not the one that searches for a person. */
export function EnterSaves() {
  return <button type="submit" class="ds-sr-only" tabindex={-1} aria-hidden="true" />
}
