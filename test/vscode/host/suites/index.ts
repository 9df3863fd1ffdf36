// Every suite that runs in the extension host.
import './activation.ts';
