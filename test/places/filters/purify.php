<?php
// What Moodle keeps of a forum post, or of any text that is not trusted: purify_html with the settings of
// moodle/moodle, lib/weblib.php, without `allowid` and `allowobjectembed` as is its default.
require 'HTMLPurifier.auto.php';
$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$config->set('Core.NormalizeNewlines', false);
$config->set('Core.ConvertDocumentToFragment', true);
$config->set('Core.Encoding', 'UTF-8');
$config->set('HTML.Doctype', 'XHTML 1.0 Transitional');
$config->set('Attr.AllowedFrameTargets', ['_blank']);
$schemes = ['http', 'https', 'ftp', 'irc', 'nntp', 'news', 'rtsp', 'rtmp', 'teamspeak', 'gopher', 'mms', 'mailto'];
$config->set('URI.AllowedSchemes', array_fill_keys($schemes, true));
echo (new HTMLPurifier($config))->purify(stream_get_contents(STDIN));
