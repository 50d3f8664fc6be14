process.stdout.write("handoff-gate: collecting evidence\n");const{runAction:e}=await(import("./chunk-run.js"));process.exitCode=await e(process.env);
