/** Before the tests that drive the bundle: builds it from the sources, and says where it lies. */
import { bundle } from '../../scripts/bundle.mjs';

export default async function () {
  process.env['HANDOFF_GATE_BUNDLE'] = await bundle();
}
