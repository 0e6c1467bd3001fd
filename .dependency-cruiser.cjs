/** The directions of imports, one sentence each. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Two modules that need each other are one module or need a third.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolvable', severity: 'error', comment: 'Every import exists.', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module nobody imports is dead, unless a tool starts there.',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.test\\.tsx?$', '\\.config\\.ts$', '^src/(app|pages/.+/index|packages/.+/index)\\.tsx$', '^config/', '(^|/)run\\.ts$', '^emulator/(main|functions/instance)\\.ts$'],
      },
      to: {},
    },
    { name: 'rules-stand-alone', severity: 'error', comment: 'domain/rules knows nothing above it.', from: { path: '^domain/rules' }, to: { path: '^(domain/contract|src|cloudfunctions|emulator|tests)' } },
    { name: 'domain-is-pure', severity: 'error', comment: 'domain imports itself, the schema library and the date library.', from: { path: '^domain', pathNot: '\\.test\\.ts$' }, to: { pathNot: ['^domain/', 'node_modules/(zod|dayjs)/'] } },
    { name: 'phone-and-cloud-apart', severity: 'error', comment: 'The phone and the cloud meet only in domain.', from: { path: '^src' }, to: { path: '^(cloudfunctions|emulator|tests)' } },
    { name: 'cloud-and-phone-apart', severity: 'error', comment: 'The cloud and the phone meet only in domain.', from: { path: '^cloudfunctions', pathNot: '\\.test\\.ts$' }, to: { path: '^(src|emulator|tests)' } },
    { name: 'functions-apart', severity: 'error', comment: 'A function imports itself and the kit, never another function.', from: { path: '^cloudfunctions/([^/]+)/', pathNot: '\\.test\\.ts$' }, to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/_kit/'] } },
    { name: 'sub-packages-apart', severity: 'error', comment: 'A sub-package cannot load code of another one in WeChat.', from: { path: '^src/packages/([^/]+)/' }, to: { path: '^src/packages/', pathNot: '^src/packages/$1/' } },
    { name: 'main-package-first', severity: 'error', comment: 'The main package is there before any sub-package.', from: { path: '^src/', pathNot: '^src/packages/' }, to: { path: '^src/packages/' } },
    { name: 'one-door-to-the-cloud', severity: 'error', comment: 'One file imports the CloudBase SDK.', from: { path: '^(cloudfunctions|src|domain)', pathNot: ['^cloudfunctions/_kit/cloud\\.ts$', '\\.test\\.ts$'] }, to: { path: '@cloudbase/node-sdk' } },
    { name: 'stores-hold-the-queries', severity: 'error', comment: "Only a function's store.ts and the kit touch the database.", from: { path: '^cloudfunctions', pathNot: ['^cloudfunctions/_kit/', '/store\\.ts$', '\\.test\\.ts$'] }, to: { path: '^cloudfunctions/_kit/(cloud|records)\\.ts$' } },
    { name: 'production-is-not-a-test', severity: 'error', comment: 'Production code never imports the emulator or tests.', from: { path: '^(src|cloudfunctions|domain)', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(emulator|tests)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
