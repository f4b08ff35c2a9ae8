#!/usr/bin/python3
"""A WebKitGTK window with its data on disk, steered by WebKitWebDriver.

Debian's MiniBrowser keeps everything in memory when it is automated, which would
prove nothing about a kill. This does what MiniBrowser does, and no more, with a
folder: webkit-window.py --profile=FOLDER [--features=StorageAPI,FileSystem]
Features are WebKit's own names of what Safari has on and WebKitGTK off.
"""
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

GIVEN = dict(arg.removeprefix("--").split("=", 1) for arg in sys.argv[1:] if "=" in arg)
PROFILE = GIVEN["profile"]
FEATURES = GIVEN.get("features", "").split(",")


def make_settings():
    settings = WebKit2.Settings()
    known = WebKit2.Settings.get_all_features()
    for feature in map(known.get, range(known.get_length())):
        if feature.get_identifier() in FEATURES:
            settings.set_feature_enabled(feature, True)
    return settings


def make_view(_session, context):
    view = WebKit2.WebView(
        web_context=context, settings=make_settings(), is_controlled_by_automation=True
    )
    window = Gtk.Window(default_width=1024, default_height=768)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    return view


def on_automation(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("casebook")
    info.set_version(*[WebKit2.get_major_version(), WebKit2.get_minor_version(), 0])
    session.set_application_info(info)
    session.connect("create-web-view", make_view, context)


def on_download(_context, download):
    def choose(_download, name):
        download.set_destination(f"file://{PROFILE}/downloads/{name}")
        return True

    os.makedirs(PROFILE + "/downloads", exist_ok=True)
    download.connect("decide-destination", choose)


manager = WebKit2.WebsiteDataManager(
    base_data_directory=PROFILE + "/data", base_cache_directory=PROFILE + "/cache"
)
web_context = WebKit2.WebContext(website_data_manager=manager)
web_context.set_automation_allowed(True)
web_context.connect("automation-started", on_automation)
web_context.connect("download-started", on_download)
Gtk.main()
