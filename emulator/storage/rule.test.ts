import { parseStorageRule, type RuleCaller } from '@/emulator/storage/rule'

const owner: RuleCaller = { uid: 'u1', loginType: 'USERNAME' }
const other: RuleCaller = { uid: 'u2', loginType: 'USERNAME' }
const anonymous: RuleCaller = { uid: 'u3', loginType: 'ANONYMOUS' }

it.each([
  [true, [true, true, true, true]],
  [false, [false, false, false, false]],
  ['auth != null', [true, true, true, false]],
  ['auth == null', [false, false, false, true]],
  ['resource.openid == auth.uid', [true, false, false, false]],
  ["auth.loginType != 'ANONYMOUS' && auth != null", [true, true, false, false]],
  ["resource.openid == auth.openid || auth.loginType == 'ANONYMOUS'", [true, false, true, false]],
  ['true', [true, true, true, true]],
  ['auth', [false, false, false, false]],
])('%p holds for owner, other, anonymous, nobody: %p', (rule, expected) => {
  const holds = parseStorageRule(rule)

  expect([owner, other, anonymous, null].map((caller) => holds(caller, 'u1'))).toEqual(expected)
})

it.each(['', 'auth.role == "admin"', 'get("x")', 'auth = null', 'auth != null &&', 'constructor', '!auth'])(
  'refuses "%s" rather than guess',
  (rule) => {
    expect(() => parseStorageRule(rule)).toThrow('not understood')
  },
)
