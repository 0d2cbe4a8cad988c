/** The index page, in Handlebars. It is ours and not a template set: nobody's brief depends on it. */
export const indexTemplate = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{{title}} · all editions</title>
<style>{{style}}</style>
</head>
<body>
<main>
<header>
<p class="rubric">All editions</p>
<h1 dir="{{titleDir}}">{{title}}</h1>
<p class="quiet">{{count}}{{#if latest}} The last good one is that of <a href="{{latest.href}}">{{latest.date}}</a>.{{else}} No good edition is among them.{{/if}}</p>
</header>
<ol class="editions">
{{#each editions}}
<li class="edition{{#if isReplaced}} replaced{{/if}}">
<p class="date"><time datetime="{{date}}">{{dateLong}}</time><span>{{weekday}}</span></p>
<div>
{{#if isRead}}
<h2 dir="{{dir}}">{{title}}</h2>
<p class="quiet">{{size}}{{gate}}.{{#if change}} {{change}}{{/if}}</p>
{{#if version}}<p class="badge">{{version}}</p>{{/if}}
{{#if isLatest}}<p class="badge latest">Last good edition</p>{{/if}}
{{#if isPartial}}<p class="badge below">Not complete</p>{{/if}}
{{#if isBelow}}<p class="badge below">Below its gate</p>{{/if}}
{{#if approved}}<p>{{approved}}{{#if correction}} {{instead}} <span dir="{{correctionDir}}">{{correction}}</span>{{/if}}</p>{{/if}}
{{#if reasons}}<p class="warn">{{reasons}}</p>{{/if}}
{{#each correctedBy}}
<p class="warn">Corrected in the edition of <a href="{{href}}">{{date}}</a>.</p>
{{/each}}
{{#if corrections}}
<details><summary>{{correctionCount}} of earlier editions</summary>
<ul>
{{#each corrections}}
<li><span dir="{{dir}}">{{text}}</span> <span class="quiet">({{why}})</span></li>
{{/each}}
</ul></details>
{{/if}}
{{else}}
<p class="warn">This edition cannot be read: its files are missing or not as they were made.</p>
{{/if}}
{{#if successor}}<p class="warn">Corrected by <a href="{{successor.href}}">{{successor.words}}</a>.</p>{{/if}}
{{#if published}}<p class="quiet">The draft of <a href="{{published.href}}">{{published.words}}</a>, which was published.</p>{{/if}}
{{#if isReplacedByAnother}}<p class="quiet">Another edition of this date has taken its place.</p>{{/if}}
</div>
<ul class="links">
{{#each links}}
<li><a href="{{href}}" aria-label="{{label}}, edition of {{dateLong}}">{{label}}</a></li>
{{/each}}
</ul>
</li>
{{/each}}
</ol>
</main>
</body>
</html>
`;
