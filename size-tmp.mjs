import {rollup} from 'rollup';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import terser from '@rollup/plugin-terser';
import {brotliCompressSync} from 'node:zlib';
process.chdir('/tmp/v/tree');
const b=await rollup({input:'src/verify/index.ts',external:(id)=>/data-integrity\/index|noble/.test(id),plugins:[nodeResolve({extensions:['.ts','.js']}),esbuild({target:'es2022',tsconfig:'tsconfig.json'})],onwarn(){}});
const {output}=await b.generate({plugins:[terser({ecma:2022,module:true,compress:{passes:3,unsafe_arrows:true,keep_fargs:false,pure_getters:true,unsafe_methods:true},format:{comments:false}})]});
for(const c of output) console.log(c.fileName,c.code.length,brotliCompressSync(c.code).length, c.isEntry?'':'', c.imports.join());
const e=output.find(c=>c.isEntry);
let sum=0; const seen=new Set();const walk=f=>{if(seen.has(f))return;seen.add(f);const c=output.find(x=>x.fileName===f);if(!c)return;sum+=brotliCompressSync(c.code).length;c.imports.forEach(walk)};walk(e.fileName);console.log('entry+static',sum,[...seen].join());
if(process.argv[2]) console.log(Object.entries(e.modules).map(([k,v])=>k.split('verify/').pop()+' '+v.renderedLength).join('\n'));
const big=output.find(c=>c.fileName===[...seen].at(-1));
for(const [k,v] of Object.entries(big.modules)){ const {minify}=await import('terser'); const m=await minify(v.code,{module:true,compress:{passes:3},mangle:true}); console.log(k.split('verify/').pop().padEnd(40),m.code.length, brotliCompressSync(m.code).length);}
