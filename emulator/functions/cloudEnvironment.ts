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
