import type { AdminAction } from '@/emulator/admin/adminAction'
import type { Functions } from '@/emulator/functions/functions'
import type { State } from '@/emulator/state'
import { WireError } from '@/emulator/wireError'
import { optionalText, parseJson, requiredText } from '@/emulator/wireFields'

/** The SDK's function call: without a user, as from any server that holds the environment's secret. */
export function functionActions(functions: Functions): Record<string, AdminAction> {
  return {
    'functions.invokeFunction': async (params) => {
      const text = optionalText(params, 'request_data')
      const event = text === undefined ? {} : parseJson(text)
      return {
        data: {
          response_data: await functions.invoke(requiredText(params, 'function_name'), event, { kind: 'service' }),
        },
      }
    },
  }
}

/** Look-ups of users by the server SDK, and the report call that has no answer. */
export function accountActions(state: State): Record<string, AdminAction> {
  return {
    'auth.getUserInfoForAdmin': (params) => {
      const uid = requiredText(params, 'uuid')
      const person = state.content.people.find((candidate) => candidate.uid === uid)
      if (!person) throw new WireError('RESOURCE_NOT_FOUND', '[RESOURCE_NOT_FOUND] user not found')
      return { data: { uid, username: person.username, nickName: person.label, hasPassword: true } }
    },
    'analytics.report': () => ({ data: {} }),
  }
}
