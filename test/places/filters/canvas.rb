# What Canvas keeps of a page: the sanitize gem with the lists of instructure/canvas-lms,
# gems/canvas_sanitize/lib/canvas_sanitize/canvas_sanitize.rb, for the elements that a snippet may hold.
require 'sanitize'

web = ['http', 'https', :relative]
config = {
  elements: %w[a b blockquote br code div em figure figcaption h1 h2 h3 h4 h5 h6 hr i iframe img li ol p pre
               section small span strong table tbody td th thead tr ul],
  attributes: {
    all: ['style', 'class', 'id', 'title', 'role', 'lang', 'dir', :data, 'aria-label', 'aria-labelledby'],
    'a' => %w[href target name],
    'img' => %w[align alt height src usemap width longdesc],
    'iframe' => %w[src width height name align frameborder scrolling allow sandbox allowfullscreen
                   webkitallowfullscreen mozallowfullscreen]
  },
  protocols: {
    'a' => { 'href' => ['ftp', 'http', 'https', 'mailto', 'tel', 'skype', :relative] },
    'img' => { 'src' => web },
    'iframe' => { 'src' => web }
  }
}
puts Sanitize.fragment($stdin.read, config)
