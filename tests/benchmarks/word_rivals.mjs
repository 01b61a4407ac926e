// usage: node word_rivals.mjs ENGINE FOLDER TIMES; run where the packages are installed. Prints CPU milliseconds a document.
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';
const require = createRequire(path.join(process.cwd(), 'here.js'));
const [engine, folder, times] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const file = path.resolve(folder, `${engine}.docx`);
const template = fs.readFileSync(file);
const data = JSON.parse(fs.readFileSync(path.join(folder, 'data.json'), 'utf8'));
const engines = {
  docxtemplater: () => {
    const Pizzip = require('pizzip'), Docx = require('docxtemplater');
    return async (fields) => {
      const document = new Docx(new Pizzip(template), { paragraphLoop: true, linebreaks: true });
      document.render(fields);
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
  'easy-template-x': () => {
    const handler = new (require('easy-template-x').TemplateHandler)();
    return (fields) => handler.process(template, fields);
  },
  carbone: () => {
    const carbone = require('carbone');
    return (fields) => new Promise((done, failed) => carbone.render(file, fields, (e, r) => (e ? failed(e) : done(r))));
  },
};
const render = engines[engine]();
let last;
for (let round = 0; round < 10; round++) last = await render(structuredClone(data));
const start = process.cpuUsage();
for (let round = 0; round < times; round++) last = await render(structuredClone(data));
const spent = process.cpuUsage(start);
fs.writeFileSync(path.join(folder, `${engine}.out.docx`), last);
console.log((spent.user + spent.system) / 1000 / times);
process.exit(0);
