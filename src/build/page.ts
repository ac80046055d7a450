/** What the build writes into the page: the policy that keeps everything else out, and what to load at once. */
import type { Plugin } from 'vite';

/** Nothing from anywhere else: no script, style, font, image or connection but from the app's own folder. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page. Not while developing: Vite then puts its own scripts and styles in the page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * The page asks for the whole app at once: `main.tsx` is a few lines that arrive first and load the app behind them, which a
 * browser could not know before it has read them.
 */
export function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const app = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/src/app/start.tsx')),
        );
        if (!app) {
          throw new Error('The build has no file of src/app/start.tsx: the page cannot ask for it ahead');
        }
        const [scripts, styles] = [new Map<string, number>(), new Set<string>()];
        const collect = (file: string) => {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk' && !scripts.has(file) && !html.includes(file)) {
            scripts.set(file, chunk.code.length);
            chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
            chunk.imports.forEach(collect);
          }
        };
        collect(app.fileName);
        const link = (rel: string) => (file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        });
        // The largest first: it is the longest on its way, and it takes the longest to compile.
        const ordered = [...scripts].toSorted(([, a], [, b]) => b - a).map(([file]) => file);
        return [...[...styles].map(link('stylesheet')), ...ordered.map(link('modulepreload'))];
      },
    },
  };
}

/**
 * Stops the build when built files import one another in a circle: the order in which a browser runs them would hang on which
 * of them is asked for first, and some would find nothing where another should have been.
 */
export function refuseCircles(): Plugin {
  return {
    name: 'refuse-circles',
    apply: 'build',
    generateBundle(_, bundle) {
      const done = new Set<string>();
      const visit = (file: string, way: string[]) => {
        const chunk = bundle[file];
        if (way.includes(file)) {
          this.error(`Built files import one another in a circle: ${[...way, file].join(' > ')}`);
        }
        if (chunk?.type === 'chunk' && !done.has(file)) {
          chunk.imports.forEach((next) => visit(next, [...way, file]));
          done.add(file);
        }
      };
      Object.keys(bundle).forEach((file) => visit(file, []));
    },
  };
}
