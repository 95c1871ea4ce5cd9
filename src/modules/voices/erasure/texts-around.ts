/** What people write about what others said: a full name may stand in any of it. */
export const textsAround = [
  { table: 'conversation', local: ['title', 'purpose', 'said'] },
  { table: 'commitment', local: ['promise', 'account'] },
  { table: 'commitment_change', local: ['promise', 'account'], plain: ['because'] },
  { table: 'outreach', local: ['words'], plain: ['title', 'result'] },
  { table: 'disposition', local: ['reason'] },
  { table: 'theme', local: ['name', 'about'] },
  { table: 'finding', local: ['claim', 'explanation'], plain: ['withdrawn_because'] },
  { table: 'code_of_practice', local: ['body'], plain: ['what_changed'] },
  { table: 'reading', plain: ['note'] },
]
