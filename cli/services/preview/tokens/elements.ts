/** The story of plain elements, which no template holds: what every page is made of. Text that people write stands as in Moodle. */
export const ELEMENTS = '~elements';

const COLOURS = ['primary', 'secondary', 'success', 'danger', 'warning', 'info'];

export function elementsHtml(): string {
    return `<main class="lectern-elements">
<h1>Heading one, for a page</h1>
<p class="lead">A lead paragraph says in one breath what the page is about.</p>
<h2>Heading two, for a section</h2>
<div class="no-overflow">
<p>Body text carries most of what people read: a calm line length, <a href="#">a link that looks like one</a>,
<strong>strong</strong>, <em>emphasis</em>, <code>code</code> and <small>small print</small>.</p>
<h3>Heading three</h3>
<ul><li>One thing</li><li>Another, with <a href="#">a link</a></li><li>A third</li></ul>
<h4>Heading four</h4>
<blockquote class="blockquote"><p>A quotation stands apart.</p></blockquote>
</div>
<h5>Heading five</h5>
<h6>Heading six</h6>
<h2>Buttons</h2>
<p>${COLOURS.map(name => `<button type="button" class="btn btn-${name}">${capital(name)}</button>`).join('\n')}
<button type="button" class="btn btn-outline-primary">Outline</button>
<button type="button" class="btn btn-link">Link</button>
<button type="button" class="btn btn-primary" disabled>Disabled</button></p>
<h2>Messages</h2>
${['success', 'info', 'warning', 'danger'].map(name =>
        `<div class="alert alert-${name}">${capital(name)}: something was said, <a href="#">with a link</a>.</div>`).join('\n')}
<h2>Form</h2>
<div class="mb-3"><label class="form-label" for="e-text">Name</label>
<input class="form-control" id="e-text" value="Ada Lovelace" autocomplete="off"></div>
<div class="mb-3"><label class="form-label" for="e-wrong">E-mail</label>
<input class="form-control is-invalid" id="e-wrong" value="ada@" aria-describedby="e-why" autocomplete="off">
<div class="invalid-feedback" id="e-why">Write the whole address, such as ada@example.com.</div></div>
<div class="mb-3"><label class="form-label" for="e-choice">Role</label>
<select class="form-select custom-select" id="e-choice"><option>Learner</option><option>Teacher</option></select></div>
<div class="form-check mb-3"><input class="form-check-input" type="checkbox" id="e-check" checked>
<label class="form-check-label" for="e-check">Send me a reminder</label></div>
<h2>Table</h2>
<table class="table"><thead><tr><th scope="col">Course</th><th scope="col">Learners</th></tr></thead>
<tbody><tr><td>Baking for beginners</td><td>128</td></tr><tr><td>Safety at work</td><td>2,304</td></tr></tbody></table>
<h2>Card and badges</h2>
<div class="card"><div class="card-body"><h3 class="card-title">A card</h3><p class="card-text">With some text in it.</p>
<span class="badge bg-primary badge-primary text-bg-primary">New</span>
<span class="badge bg-secondary badge-secondary text-bg-secondary">Draft</span></div></div>
</main>`;
}

function capital(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}
