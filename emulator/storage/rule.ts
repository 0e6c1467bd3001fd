/** Who asks, as a storage rule sees them; null when nobody is signed in. */
export interface RuleCaller {
  uid: string
  loginType: 'ANONYMOUS' | 'USERNAME'
}

/** A rule ready to be asked; `owner` is the uploader of the file, '' when there is no file yet. */
export type StorageRule = (caller: RuleCaller | null, owner: string) => boolean

type Operand = (caller: RuleCaller | null, owner: string) => string | boolean | null

const OPERANDS: Record<string, Operand> = {
  null: () => null,
  true: () => true,
  false: () => false,
  auth: (caller) => caller?.uid ?? null,
  'auth.uid': (caller) => caller?.uid ?? null,
  'auth.openid': (caller) => caller?.uid ?? null,
  'auth.loginType': (caller) => caller?.loginType ?? null,
  'resource.openid': (_caller, owner) => owner,
}

/**
 * Reads one side of a storage security rule: a boolean, or comparisons joined by `&&` and `||`
 * (`auth != null`, `resource.openid == auth.uid`, `auth.loginType != 'ANONYMOUS'`).
 * Throws an Error that names the part it does not understand: a rule is never guessed.
 */
export function parseStorageRule(rule: boolean | string): StorageRule {
  if (typeof rule === 'boolean') return () => rule
  const alternatives = rule.split('||').map((alternative) => alternative.split('&&').map(parseComparison))
  return (caller, owner) => alternatives.some((all) => all.every((holds) => holds(caller, owner)))
}

function parseComparison(text: string): StorageRule {
  const match = /^\s*(\S+?)\s*(?:(==|!=)\s*(\S+)\s*)?$/.exec(text)
  const left = parseOperand(match?.[1], text)
  if (match?.[2] === undefined) return (caller, owner) => left(caller, owner) === true
  const right = parseOperand(match[3], text)
  const equal = match[2] === '=='
  return (caller, owner) => (left(caller, owner) === right(caller, owner)) === equal
}

function parseOperand(word: string | undefined, context: string): Operand {
  const literal = /^'([^']*)'$|^"([^"]*)"$/.exec(word ?? '')
  const text = literal?.[1] ?? literal?.[2]
  if (text !== undefined) return () => text
  if (word !== undefined && Object.hasOwn(OPERANDS, word)) {
    const operand = OPERANDS[word]
    if (operand) return operand
  }
  throw new Error(`storage rule: "${context.trim()}" is not understood`)
}
