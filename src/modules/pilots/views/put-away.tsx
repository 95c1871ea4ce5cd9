import type { ComponentChildren } from 'preact'
import type { LocalText } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  Confirm,
  Heading,
  LocalTextOf,
  Notice,
  type Problem,
} from '../../../ui/index.ts'

type Words = { title: string; text: ComponentChildren; button: string }
type Props = {
  words: Words
  of: LocalText
  action: string
  back: string
  danger?: boolean
  problems: readonly Problem[]
}

/** Asks once more before something is put away, taken back or deleted. */
export function ConfirmPage({ words, of, action, back, danger, problems }: Props) {
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <p>
        <LocalTextOf text={of} />
      </p>
      <Confirm action={action} problems={problems} label={words.button} danger={danger} back={back}>
        <div>{words.text}</div>
      </Confirm>
    </>
  )
}

type HeldProps = {
  title: string
  why: string
  held: readonly string[]
  instead: { text: string; label: string; address: string } | null
  back: { label: string; address: string }
}

/** Says why something cannot be deleted, and what to do instead. */
export function HeldPage({ title, why, held, instead, back }: HeldProps) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Notice tone="warning" title={why}>
        <ul>
          {held.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {instead && <p>{instead.text}</p>}
      </Notice>
      <ButtonRow>
        {instead && <ButtonLink href={instead.address}>{instead.label}</ButtonLink>}
        <ButtonLink look="secondary" href={back.address}>
          {back.label}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
