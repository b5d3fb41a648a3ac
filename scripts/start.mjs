// `npm start`: from a bare machine to the running demo.
import { buildWhenChanged } from './build.mjs';
import { installDependencies, refuseOldNode } from './install.mjs';

refuseOldNode();
installDependencies();
buildWhenChanged();
process.argv = [process.argv[0], 'jiedui', 'serve', '--demo', ...process.argv.slice(2)];
await import('../bin/jiedui.mjs');
