import type { ComponentChildren } from 'preact'

type Look = 'primary' | 'secondary' | 'tertiary'
type Common = { look?: Look; danger?: boolean; children: ComponentChildren }

export type ButtonProps = Common & { name?: string; value?: string; formaction?: string }
export type ButtonLinkProps = Common & { href: string; download?: boolean }

/** Sends the form it stands in. */
export function Button({ look = 'primary', danger, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      class="ds-button"
      data-variant={look}
      data-color={colour(danger)}
      {...rest}
    >
      {children}
    </button>
  )
}

/** A link that is the next step of a page. */
export function ButtonLink({ look = 'primary', danger, children, ...rest }: ButtonLinkProps) {
  return (
    <a class="ds-button" data-variant={look} data-color={colour(danger)} {...rest}>
      {children}
    </a>
  )
}

/** Buttons in a row; the first is the main one. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}

function colour(danger: boolean | undefined): 'danger' | undefined {
  return danger ? 'danger' : undefined
}
