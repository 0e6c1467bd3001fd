import { AuthRefusal, type Accounts } from '@/emulator/gateway/accounts'
import type { GatewayCall, GatewayReply } from '@/emulator/gateway/gatewayCall'
import type { State } from '@/emulator/state'
import { WireError } from '@/emulator/wireError'
import { optionalText, parseRecord } from '@/emulator/wireFields'

type AuthRoute = (call: GatewayCall) => unknown

/** gRPC numbers that accompany the names of refusals. */
const ERROR_NUMBERS: Record<string, number> = {
  invalid_grant: 9,
  unauthenticated: 16,
  invalid_argument: 3,
  not_found: 5,
}

/** The account paths of the gateway, `/auth/v1/*`; refusals are answered in OAuth's words. */
export function authRoutes(accounts: Accounts, state: State): (call: GatewayCall) => GatewayReply {
  const routes: Record<string, AuthRoute> = {
    'POST /auth/v1/signin/anonymously': () => accounts.signInAnonymously(),
    'POST /auth/v1/signin': ({ body }) => {
      const fields = parseRecord(body.toString('utf8'))
      return accounts.signIn(optionalText(fields, 'username') ?? '', optionalText(fields, 'password') ?? '')
    },
    'POST /auth/v1/token': ({ body }) => {
      const fields = parseRecord(body.toString('utf8'))
      if (fields.grant_type !== 'refresh_token') {
        throw new AuthRefusal(400, 'unsupported_grant_type', 'only refresh_token is served')
      }
      return accounts.refresh(optionalText(fields, 'refresh_token') ?? '')
    },
    'GET /auth/v1/user/me': (call) => describeCaller(accounts, state, call),
    'POST /auth/v1/revoke': ({ body }) => {
      accounts.revoke(optionalText(parseRecord(body.toString('utf8')), 'token') ?? '')
      return {}
    },
    'POST /auth/v1/user/signout': ({ authorization }) => {
      accounts.revoke((authorization ?? '').replace(/^Bearer\s+/i, ''))
      return {}
    },
  }

  return (call) => {
    const name = `${call.method} ${call.path}`
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined
    try {
      if (!route) throw new AuthRefusal(404, 'not_found', `no such path: ${name}`)
      return { status: 200, body: route(call) }
    } catch (error) {
      return refusal(error)
    }
  }
}

function describeCaller(accounts: Accounts, state: State, { authorization }: GatewayCall) {
  const caller = accounts.identify(authorization)
  if (!caller) throw new AuthRefusal(401, 'unauthenticated', 'no access token')
  const person = state.content.people.find((candidate) => candidate.uid === caller.uid)
  return {
    sub: caller.uid,
    // The SDK knows anonymous users by this name.
    name: person?.label ?? 'anonymous',
    ...(person ? { username: person.username } : {}),
    status: 'ACTIVE',
    groups: [],
    providers: [],
  }
}

function refusal(error: unknown): GatewayReply {
  if (error instanceof AuthRefusal) {
    const { status, error: name, message } = error
    return { status, body: { error: name, error_code: ERROR_NUMBERS[name] ?? 2, error_description: message } }
  }
  if (error instanceof WireError) {
    const status = error.code === 'INVALID_PARAM' ? 400 : 401
    const name = status === 400 ? 'invalid_argument' : 'unauthenticated'
    return { status, body: { error: name, error_code: ERROR_NUMBERS[name], error_description: error.message } }
  }
  throw error
}
