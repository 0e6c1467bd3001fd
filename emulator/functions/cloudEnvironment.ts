/**
 * Secrets that a real environment gets from whoever deploys. These are for invented people alone: fixed, so that data written before a
 * restart can still be read, and known to everybody. A function gets them where cloudbaserc.json names them, as in a real environment.
 */
export const EMULATOR_SECRETS: Readonly<Record<string, string>> = {
  ID_NUMBER_KEYS: `emulator:${Buffer.from('emulator key for invented people').toString('base64')}`,
  ID_NUMBER_LOOKUP_KEY: Buffer.from('emulator hash of invented people').toString('base64'),
}

/**
 * The environment variables that point an unmodified node-sdk at the emulator: SCF's own set plus the address.
 * `adminUrl` may carry a query; it must then end in `&`, because the SDK appends its own.
 */
export function cloudEnvironment(envId: string, adminUrl: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator',
    TENCENTCLOUD_SECRETKEY: 'emulator',
    TENCENTCLOUD_SESSIONTOKEN: 'emulator',
    SCF_NAMESPACE: envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    SILENCE: 'true',
  }
}
