/** Who causes an invocation. */
export type Invoker =
  | { kind: 'weixin'; openid: string }
  | { kind: 'web'; uid: string; anonymous: boolean }
  | { kind: 'timer' }
  | { kind: 'push' }
  /** Another function or a server with the environment's secret: no user. */
  | { kind: 'service' }

/** AppID of the mini program that the emulator plays. */
export const EMULATED_APPID = 'wx0000000000000000'

/**
 * The environment variables that carry the caller's identity into one invocation, as SCF sets them.
 * The SDK reads only keys that the two `*_CONTEXT_KEYS` lists name, so a key is listed when, and only when, it is set.
 */
export function identityEnvironment(invoker: Invoker, envId: string): Record<string, string> {
  const weixin: Record<string, string> =
    invoker.kind === 'weixin' ? { WX_OPENID: invoker.openid, WX_APPID: EMULATED_APPID, WX_CLIENTIP: '127.0.0.1' } : {}
  const cloud: Record<string, string> = { TCB_ENV: envId, TCB_SOURCE: SOURCES[invoker.kind] }
  if (invoker.kind === 'web') {
    cloud.TCB_UUID = invoker.uid
    cloud.LOGINTYPE = invoker.anonymous ? 'ANONYMOUS' : 'USERNAME'
    cloud.TCB_ISANONYMOUS_USER = String(invoker.anonymous)
    cloud.TCB_SOURCE_IP = '127.0.0.1'
  }
  if (invoker.kind === 'timer') cloud.TRIGGER_SRC = 'timer'
  return {
    ...weixin,
    ...cloud,
    WX_CONTEXT_KEYS: Object.keys(weixin).join(','),
    TCB_CONTEXT_KEYS: Object.keys(cloud).join(','),
  }
}

const SOURCES: Record<Invoker['kind'], string> = {
  weixin: 'wx_client',
  web: 'web_client',
  timer: 'timer',
  push: 'wx_push',
  service: 'scf',
}
