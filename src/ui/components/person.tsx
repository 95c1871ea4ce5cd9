import { Icon } from './icon.tsx'

export type PersonProps = { name: string; role?: string; address?: string }

/** A person by name, with what they are here. */
export function Person({ name, role, address }: PersonProps) {
  return (
    <span class="person">
      <Icon name="person" />
      <span>
        {address ? (
          <a class="ds-link" href={address}>
            {name}
          </a>
        ) : (
          name
        )}
        {role && <small>{role}</small>}
      </span>
    </span>
  )
}
